-- What a script signs in with: some of its owner's rights, for a time; only the hash of the token is kept.
create table "ApiToken" (
  "id" uuid not null,
  "userId" uuid not null,
  "name" text not null,
  "tokenHash" text not null,
  "scopes" text[] not null,
  "createdAt" timestamptz(6) not null default clock_timestamp(),
  "expiresAt" timestamptz(6) not null,
  "lastUsedAt" timestamptz(6),
  "revokedAt" timestamptz(6),
  constraint "ApiToken_pkey" primary key ("id"),
  constraint "ApiToken_userId_fkey" foreign key ("userId") references "User" ("id") on delete restrict on update cascade,
  constraint "ApiToken_scopes_known" check ("scopes" <@ array['read', 'annotate', 'import', 'export'] and cardinality("scopes") > 0),
  constraint "ApiToken_life" check ("expiresAt" <= "createdAt" + interval '366 days')
);
create unique index "ApiToken_tokenHash_key" on "ApiToken" ("tokenHash");
create index "ApiToken_userId_idx" on "ApiToken" ("userId");
