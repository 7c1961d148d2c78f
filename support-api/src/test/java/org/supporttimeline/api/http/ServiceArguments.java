package org.supporttimeline.api.http;

import java.util.List;
import java.util.stream.Stream;
import org.supporttimeline.projections.schema.Databases;

/** What an operator with databases of their own says on the command line of the service. */
public final class ServiceArguments {

    private ServiceArguments() {}

    /**
     * Where the databases are, and the keys.
     *
     * @param keys the arguments that tell where the key-encryption key is, and the key that signs checkpoints
     */
    public static List<String> of(Databases databases, String... keys) {
        var databaseArguments = List.of(
                "--spring.datasource.url=" + databases.service().url(),
                "--spring.datasource.username=" + databases.service().user(),
                "--spring.datasource.password=" + databases.service().password(),
                "--support.owner.url=" + databases.owner().url(),
                "--support.owner.username=" + databases.owner().user(),
                "--support.owner.password=" + databases.owner().password(),
                "--support.keys.url=" + databases.keys().url(),
                "--support.keys.username=" + databases.keys().user(),
                "--support.keys.password=" + databases.keys().password());
        return Stream.concat(databaseArguments.stream(), Stream.of(keys)).toList();
    }
}
