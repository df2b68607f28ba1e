-- Every annotation names the version of the codebook it was made under, as every signature does.
alter table "Annotation" add column "codebook" text not null default '1.0.0';
