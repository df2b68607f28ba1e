/** A command's answer when it is not the operation's usual status. */
export class Reply<Body> {
  constructor(
    readonly status: number,
    readonly body: Body,
  ) {}
}

/** A command's answer when it is a file. */
export class File {
  constructor(
    readonly name: string,
    readonly mediaType: string,
    readonly content: string | Uint8Array<ArrayBuffer>,
    readonly headers: Record<string, string> = {},
  ) {}
}
