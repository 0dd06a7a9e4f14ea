import { Module } from '@nestjs/common';
import { SigningKeysRepository } from './persistence/signing-keys.repository.js';
import { SigningKeysReader } from './persistence/signing-keys.reader.js';
import { CreateSigningKey } from './use-cases/create-signing-key.js';
import { LoadSigningKeys } from './use-cases/load-signing-keys.js';
import { ReadKeyring } from './use-cases/read-keyring.js';
import { RotateSigningKey } from './use-cases/rotate-signing-key.js';

/** The keys that sign tokens, shared by all instances. Asks no other feature module. */
@Module({
  providers: [SigningKeysRepository, SigningKeysReader, CreateSigningKey, LoadSigningKeys, ReadKeyring, RotateSigningKey],
  exports: [ReadKeyring, RotateSigningKey],
})
export class KeysModule {}
