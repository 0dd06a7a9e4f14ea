import 'reflect-metadata';
import type { MessageContract, MessageData } from '@linli/contracts';
import { Injectable } from '@nestjs/common';
import type { TObject } from '@sinclair/typebox';
import type { Message } from '../message.js';
import type { Tx } from '@linli/unit-of-work';

/** Reacts to a message inside the transaction that also notes it as handled: the effect happens once. */
export interface MessageHandler<T> {
  handle(message: Message<T>, tx: Tx): Promise<void>;
}

export interface Consumption {
  contract: MessageContract;
  /** `<service>.<purpose>`; every group gets every message, consumers may share a group. */
  group: string;
}

const consumptions = Symbol('linli:consumptions');

/**
 * Makes a provider the handler of a contract's messages for a consumer group.
 * An error that is a `DomainError` makes a dead letter at once unless it is curable; any other error is retried a few times first.
 */
export function Consumes<S extends TObject>(contract: MessageContract<S>, options: { group: string }) {
  return <C extends abstract new (...args: never[]) => MessageHandler<MessageData<MessageContract<S>>>>(target: C): void => {
    const earlier = consumptionsOf(target);
    Reflect.defineMetadata(consumptions, [...earlier, { contract, group: options.group }], target);
    Injectable()(target);
  };
}

/** What a class was decorated with; empty for any other class. */
export function consumptionsOf(target: object): Consumption[] {
  return (Reflect.getOwnMetadata(consumptions, target) as Consumption[] | undefined) ?? [];
}
