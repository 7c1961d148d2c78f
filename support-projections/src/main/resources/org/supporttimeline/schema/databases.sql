-- The two databases of the Support Timeline. Run once, by a superuser, after roles.sql:
--   psql -v main=support -v keys=support_keys -f databases.sql
CREATE DATABASE :"main" OWNER support_owner ENCODING 'UTF8' TEMPLATE template0;
CREATE DATABASE :"keys" OWNER support_keys ENCODING 'UTF8' TEMPLATE template0;

-- Nobody who is not named may connect. The service may not see the keys' database, nor its role the main one.
REVOKE ALL ON DATABASE :"main" FROM PUBLIC;
REVOKE ALL ON DATABASE :"keys" FROM PUBLIC;

-- CREATE: the service owns the schemas of its projections, and makes new ones when it rebuilds them.
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE :"main" TO support_service;
GRANT CONNECT ON DATABASE :"main" TO support_reader;
