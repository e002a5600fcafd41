export interface FullName {
  readonly displayName: string;
  /** What stands before the `@` of an address. */
  readonly mailbox: string;
}

/** The first people of every tenant, so that each kind of name is met in the smallest. */
const notableNames: readonly FullName[] = [
  { displayName: "Siobhán O'Brien", mailbox: 'siobhan.obrien' },
  { displayName: 'Jürgen Müller-Lüdenscheidt', mailbox: 'juergen.mueller' },
  { displayName: '佐藤 花子', mailbox: 'hanako.sato' },
  { displayName: 'Zoë Faßbender', mailbox: 'zoe.fassbender' },
  { displayName: 'José María García-López', mailbox: 'jose.garcia' },
  { displayName: 'Łukasz Wójcik', mailbox: 'lukasz.wojcik' },
  { displayName: 'Nguyễn Thị Lan', mailbox: 'lan.nguyen' },
  { displayName: '山本 健太', mailbox: 'kenta.yamamoto' },
  { displayName: "Niamh D'Arcy", mailbox: 'niamh.darcy' },
];

const givenNames = [
  'Alex Amara Anders Anna Arjun Astrid Aylin Beatriz Bogdan Carlos Chidi Chloé Clara Daan Daniel Diego',
  'Elena Elif Emeka Emily Erik Fatima Felix Freya Giulia Grace Hannah Hiroshi Ingrid Isaac Ivana Jamal',
  'Jana João Julia Kaito Karin Katarzyna Lars Leila Liam Lin Lucía Magnus Maja Marek Mateus Nadia Naoko',
  'Noah Nora Olga Omar Pedro Petra Priya Rafael Ravi Renée Rosa Samuel Sara Selin Søren Sofia Stefan',
  'Tariq Theresa Tomás Ulrike Valeria Vera Wei Wiebke Xavier Yara Yusuf Zanele',
].flatMap((line) => line.split(' '));

const familyNames = [
  'Abebe Almeida Andersson Bauer Becker Bianchi Björk Brown Carvalho Castillo Chen Costa Dahl Das Dubois',
  'Eriksen Fernández Fischer Fujita Gallagher García Gupta Haddad Hansen Hartmann Horvat Ibrahim Ishikawa',
  'Jansen Jensen Johnson Kaya Keller Khan Kim Kowalski Krüger Kumar Lange Larsen Lefèvre Li Lopes Maier',
  'Mancini Martin Mbeki Mehta Meyer Molina Moreau Morgan Mwangi Nakamura Navarro Neumann Novák Nowak',
  'Okafor Okoye Olsen Park Patel Pérez Popescu Reyes Ricci Richter Rossi Roux Santos Schäfer Schmidt',
  'Schröder Silva Singh Smith Sørensen Suzuki Svensson Takahashi Taylor Torres Ueda Vasquez Virtanen',
  'Wagner Walsh Weber Weiß Williams Wong Yamada Yıldız Zhang Zimmermann',
].flatMap((line) => line.split(' '));

const transliterations: { readonly [letter: string]: string } = {
  ß: 'ss',
  ø: 'oe',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
};

function mailboxOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[ßøłıæ]/gu, (letter) => transliterations[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[^a-z ]/gu, '')
    .replaceAll(' ', '.');
}

const asciiGiven = givenNames.map(mailboxOf);
const asciiFamily = familyNames.map(mailboxOf);

/** The name of the nth person. Names may recur, mailboxes never do. */
export function fullName(n: number): FullName {
  const notable = notableNames[n];
  if (notable !== undefined) return notable;
  const given = (n * 37) % givenNames.length;
  const family = (n * 53 + Math.floor(n / givenNames.length)) % familyNames.length;
  const recurrence = Math.floor(n / (givenNames.length * familyNames.length));
  return {
    displayName: `${givenNames[given]} ${familyNames[family]}`,
    mailbox: `${asciiGiven[given]}.${asciiFamily[family]}${recurrence === 0 ? '' : recurrence + 1}`,
  };
}

export const jobTitles = {
  Finance: ['Chief Financial Officer', 'Accountant', 'Financial Analyst', 'Controller', 'Treasury Manager'],
  Sales: ['Sales Director', 'Account Executive', 'Sales Representative', 'Key Account Manager'],
  Marketing: ['Marketing Director', 'Campaign Manager', 'Content Strategist', 'Brand Designer'],
  Engineering: ['Engineering Director', 'Software Engineer', 'Site Reliability Engineer', 'Test Engineer'],
  'Research & Development': ['Head of Research', 'Research Scientist', 'Lab Technician', 'Data Scientist'],
  'Human Resources': ['HR Director', 'HR Business Partner', 'Recruiter', 'Payroll Specialist'],
  'IT Operations': ['IT Director', 'Identity Administrator', 'Network Engineer', 'Service Desk Agent'],
  Legal: ['General Counsel', 'Contract Manager', 'Privacy Officer', 'Paralegal'],
} as const;

export type Department = keyof typeof jobTitles;
export const departments = Object.keys(jobTitles) as readonly Department[];

export const regions = [
  'EMEA',
  'Americas',
  'APAC',
  'DACH',
  'Nordics',
  'Iberia',
  'UK & Ireland',
  'Japan',
  'India',
  'Benelux',
] as const;

export const systems = [
  'Dynamics 365',
  'SAP S/4HANA',
  'Workday',
  'ServiceNow',
  'Azure DevOps',
  'GitHub Enterprise',
  'Power BI',
  'Salesforce',
  'Jira',
  'Tableau',
  'Snowflake',
  'Confluence',
  'DocuSign',
  'Concur',
  'Zendesk',
  'Adobe Creative Cloud',
] as const;

export const duties = [
  'Readers',
  'Contributors',
  'Approvers',
  'Auditors',
  'Administrators',
  'Onboarding',
  'Reporting',
  'Project Team',
  'Contractors',
  'Support',
] as const;
