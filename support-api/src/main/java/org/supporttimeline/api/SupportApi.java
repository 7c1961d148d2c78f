package org.supporttimeline.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.supporttimeline.api.cli.SupportCommand;

/** The entry point: runs the command line, whose default is the service itself. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SupportApi {

    static {
        // Axon's update checker calls home; nothing here opens a connection to the outside
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    public static void main(String[] args) {
        int exit = SupportCommand.line(SupportApi::serve).execute(args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    private static void serve(String[] arguments) {
        SpringApplication.run(SupportApi.class, arguments);
    }
}
