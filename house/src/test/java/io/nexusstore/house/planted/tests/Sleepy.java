package io.nexusstore.house.planted.tests;

final class Sleepy {

    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
