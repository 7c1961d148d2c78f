package org.supporttimeline.wrong.domain;

import java.util.Random;
import java.util.UUID;

class RollsDice {

    UUID identifier() {
        return UUID.randomUUID();
    }

    double number() {
        return Math.random();
    }

    Random generator() {
        return new Random(1);
    }
}
