package org.supporttimeline.wrong.domain;

import java.sql.Connection;

record KnowsSql(Connection connection) {}
