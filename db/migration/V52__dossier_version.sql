-- 申报材料版本: each time the one file was bound of other contents; the code stands on its printed pages
create table dossier_version (
    number text not null references declaration,
    version int not null check (version > 0),
    code char(64) not null check (code ~ '^[0-9a-f]{64}$'),
    sha256 char(64) not null,
    expert_sha256 char(64) not null,
    made_at timestamptz not null,
    reason text not null,
    for_print boolean not null,
    primary key (number, version)
);
