-- Rights given to people. The secret of a token is kept nowhere: only its SHA-256, in hexadecimal.
CREATE TABLE access_token (
    id         ${text} NOT NULL PRIMARY KEY,
    name       ${text} NOT NULL UNIQUE,
    role       ${text} NOT NULL,
    hash       ${text} NOT NULL,
    created_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    last_used  DATE,
    revoked_at TIMESTAMP(3) WITH TIME ZONE
);
