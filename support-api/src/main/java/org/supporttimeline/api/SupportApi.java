package org.supporttimeline.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class SupportApi {

    public static void main(String[] args) {
        SpringApplication.run(SupportApi.class, args);
    }
}
