-- A link that lets one person choose a new password, once; only the hash of its token is kept.
create table "PasswordReset" (
  "id" uuid not null,
  "userId" uuid not null,
  "tokenHash" text not null,
  "createdAt" timestamptz(6) not null default clock_timestamp(),
  "expiresAt" timestamptz(6) not null,
  "usedAt" timestamptz(6),
  "revokedAt" timestamptz(6),
  constraint "PasswordReset_pkey" primary key ("id"),
  constraint "PasswordReset_userId_fkey" foreign key ("userId") references "User" ("id") on delete restrict on update cascade
);
create unique index "PasswordReset_tokenHash_key" on "PasswordReset" ("tokenHash");
create index "PasswordReset_userId_idx" on "PasswordReset" ("userId");
