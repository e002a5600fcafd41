import { generateKeyPair, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIP, isIPv4 } from 'node:net';
import { promisify } from 'node:util';
import {
  bits,
  boolean,
  integer,
  nothing,
  objectId,
  octets,
  sequence,
  set,
  tagged,
  time,
  utf8,
} from './der.ts';

/** In PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface SelfSigned {
  readonly commonName: string;
  /** Names and addresses for which it stands. */
  readonly hosts?: readonly string[];
  readonly keyType?: 'ec' | 'rsa';
}

const generate = promisify(generateKeyPair);
const day = 86_400_000;

/**
 * A key and a certificate (RFC 5280) made on the spot: Node reads certificates and makes none,
 * and one that was checked in would have a private key that everybody knows.
 */
export async function makeSelfSigned({
  commonName,
  hosts = [],
  keyType = 'ec',
}: SelfSigned): Promise<Certificate> {
  const { publicKey, privateKey } = await (keyType === 'ec'
    ? generate('ec', { namedCurve: 'P-256' })
    : generate('rsa', { modulusLength: 2048 }));
  const name = sequence(set(sequence(objectId('2.5.4.3'), utf8(commonName))));
  const now = Date.now();
  const body = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(serialNumber()),
    algorithm(keyType),
    name,
    sequence(time(new Date(now - day)), time(new Date(now + 90 * day))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions(hosts))),
  );
  return {
    cert: pem(sequence(body, algorithm(keyType), bits(signature(body, privateKey)))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** ecdsa-with-SHA256, or sha256WithRSAEncryption. */
function algorithm(keyType: 'ec' | 'rsa'): Buffer {
  if (keyType === 'ec') return sequence(objectId('1.2.840.10045.4.3.2'));
  return sequence(objectId('1.2.840.113549.1.1.11'), nothing());
}

function signature(body: Buffer, privateKey: KeyObject): Buffer {
  return sign('sha256', body, privateKey);
}

/** Never negative, and never beginning with an empty byte. */
function serialNumber(): Buffer {
  return Buffer.concat([Buffer.from([0x40]), randomBytes(15)]);
}

/** It is its own authority, so that trusting it is all that a client need do. */
function extensions(hosts: readonly string[]): Buffer[] {
  const basicConstraints = sequence(objectId('2.5.29.19'), boolean(true), octets(sequence(boolean(true))));
  if (hosts.length === 0) return [basicConstraints];
  const names = hosts.map((host) =>
    isIP(host) === 0 ? tagged(0x82, Buffer.from(host, 'ascii')) : tagged(0x87, addressBytes(host)),
  );
  return [basicConstraints, sequence(objectId('2.5.29.17'), octets(sequence(...names)))];
}

function addressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  const [before = '', after] = address.split('::');
  const head = before.split(':').filter((group) => group !== '');
  const tail = (after ?? '').split(':').filter((group) => group !== '');
  const gap = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return Buffer.from([...head, ...gap, ...tail].map((group) => group.padStart(4, '0')).join(''), 'hex');
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
