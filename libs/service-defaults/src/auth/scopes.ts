import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const REQUIRED_SCOPES = Symbol('REQUIRED_SCOPES');
export const PUBLIC_ROUTE = Symbol('PUBLIC_ROUTE');

/** The scopes a token must all carry. A handler without this and without @Public() is refused at start-up. */
export const RequireScopes = (...scopes: string[]) =>
  applyDecorators(SetMetadata(REQUIRED_SCOPES, scopes), ApiExtension('x-scopes', scopes));

/** A route that needs no token. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);
