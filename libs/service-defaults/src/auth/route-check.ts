import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { PUBLIC_ROUTE, REQUIRED_SCOPES } from './scopes.js';

/** Refuses to start while a route says neither which scopes it needs nor that it is public: forgetting must not open a door. */
@Injectable()
export class RouteCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype }) => {
      const controller = metatype as { prototype: Record<string, (...args: unknown[]) => unknown>; name: string } | null;
      if (!controller) return [];
      return this.scanner
        .getAllMethodNames(controller.prototype)
        .filter((name) => {
          const handler = controller.prototype[name];
          if (!handler || Reflect.getMetadata(PATH_METADATA, handler) === undefined) return false;
          const places = [handler, metatype as never];
          return (
            this.reflector.getAllAndOverride(PUBLIC_ROUTE, places) === undefined &&
            this.reflector.getAllAndOverride(REQUIRED_SCOPES, places) === undefined
          );
        })
        .map((name) => `${controller.name}.${name}`);
    });
    if (open.length > 0) throw new Error(`These routes need @RequireScopes or @Public: ${open.join(', ')}`);
  }
}
