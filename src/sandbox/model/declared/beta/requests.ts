import { complex, type Declarations } from '../declaration.ts';

export const requests: Declarations = {
  accessPackageAnswer: complex(
    { answeredQuestion: 'accessPackageQuestion', displayValue: 'Edm.String' },
    { abstract: true },
  ),
  accessPackageAnswerChoice: complex({
    actualValue: 'Edm.String',
    displayValue: 'accessPackageLocalizedContent',
  }),
  accessPackageLocalizedContent: complex({
    defaultText: 'Edm.String',
    localizedTexts: 'Collection(accessPackageLocalizedText)',
  }),
  accessPackageLocalizedText: complex({ languageCode: 'Edm.String', text: 'Edm.String' }),
  accessPackageMultipleChoiceQuestion: complex(
    { allowsMultipleSelection: 'Edm.Boolean', choices: 'Collection(accessPackageAnswerChoice)' },
    { base: 'accessPackageQuestion' },
  ),
  accessPackageQuestion: complex(
    {
      id: 'Edm.String',
      isRequired: 'Edm.Boolean',
      sequence: 'Edm.Int32',
      text: 'accessPackageLocalizedContent',
    },
    { abstract: true },
  ),
  accessPackageTextInputQuestion: complex(
    { isSingleLineQuestion: 'Edm.Boolean' },
    { base: 'accessPackageQuestion' },
  ),
};
