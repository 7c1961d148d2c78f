package org.supporttimeline.projections.schema;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach one database as one role.
 *
 * @param url      a {@code jdbc:postgresql:} URL
 * @param user     the role to log in as
 * @param password its password; empty where the server asks for none
 */
public record Access(String url, String user, String password) {

    /** Opens a new connection each time: for migrations, tools and tests. The service puts a pool around the URL. */
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("support-timeline");
        return source;
    }

    /** Without the password, and without the URL's parameters, where one may hide as well. */
    @Override
    public String toString() {
        return user + "@" + url.replaceFirst("\\?.*", "");
    }
}
