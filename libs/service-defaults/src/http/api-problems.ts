import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const OPERATION_PROBLEMS = Symbol('OPERATION_PROBLEMS');

/** Documents the error codes that an operation may answer with, beside the platform's own. */
export const ApiProblems = (...codes: string[]) =>
  applyDecorators(SetMetadata(OPERATION_PROBLEMS, codes), ApiExtension('x-problems', codes));
