import { Injectable } from '@nestjs/common';
import { AskService } from '../../services/use-cases/ask-service.js';
import { ListServices, type Service } from '../../services/use-cases/list-services.js';
import { mergeDocuments, type ApiDocument, type NamedDocument } from '../domain/merge-documents.js';

const documentTimeoutMs = 5_000;

/** The one OpenAPI document of the platform, made of what the services say of themselves at this moment. */
@Injectable()
export class ReadDocuments {
  private readonly known = new Map<string, NamedDocument>();

  constructor(
    private readonly ask: AskService,
    private readonly services: ListServices,
  ) {}

  /** A service that is away appears as it was last seen; one never seen is named in `x-missing-services`. */
  async execute(): Promise<ApiDocument> {
    const services = this.services.execute();
    await Promise.all(services.map((service) => this.refresh(service)));
    const documents = services.flatMap(({ name }) => this.known.get(name) ?? []);
    const missing = services.map(({ name }) => name).filter((name) => !this.known.has(name));
    return mergeDocuments(documents, missing);
  }

  private async refresh({ name, url }: Service): Promise<void> {
    try {
      const { status, body } = await this.ask.execute(new URL(`/api/${name}/openapi.json`, url), documentTimeoutMs);
      if (status === 200) this.known.set(name, { service: name, document: body as ApiDocument });
    } catch {
      // What was seen last stands in; readiness tells that the service is away.
    }
  }
}
