package org.supporttimeline.projections.schema;

import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach one database as one role.
 *
 * @param url      a {@code jdbc:postgresql:} URL
 * @param user     the role to log in as
 * @param password its password; empty where the server asks for none
 */
public record Access(String url, String user, String password) {

    /**
     * Opens a new connection each time: for migrations, tools and tests. The service puts a pool around the URL.
     *
     * <p>Only what the URL says is set. By the source's own way every default would stand in the URL as well, and a migration takes
     * 60 ms to look whether there are secrets in so long a one.
     *
     * @throws IllegalArgumentException when it is no such URL
     */
    public DataSource dataSource() {
        Properties said = Driver.parseURL(url, null);
        if (said == null) {
            throw new IllegalArgumentException("not a jdbc:postgresql: URL");
        }
        var source = new PGSimpleDataSource();
        for (String name : said.stringPropertyNames()) {
            PGProperty property = PGProperty.forName(name);
            if (property != null) {
                source.setProperty(property, said.getProperty(name));
            }
        }
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
