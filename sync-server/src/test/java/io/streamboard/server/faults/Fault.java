package io.streamboard.server.faults;

import io.streamboard.testing.process.BrokerProcess;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What goes wrong while a crowd works. Each returns when work goes on again. */
enum Fault {
  CUTS("connections end in the middle of frames, again and again") {
    @Override
    void strike(Scene scene) {
      scene.way().cutAfter(2_000, 30_000);
      scene.way().cut();
      scene.crowd().goOnFor(200);
      scene.way().calm();
    }
  },
  RESETS("connections are reset") {
    @Override
    void strike(Scene scene) {
      for (int times = scene.random().nextInt(2, 5); times > 0; times--) {
        scene.way().reset();
        scene.evesWay().reset();
        scene.crowd().goOnFor(40);
      }
    }
  },
  LATENESS("everything comes late, by more and by less") {
    @Override
    void strike(Scene scene) {
      scene.way().delay(Duration.ofMillis(30), Duration.ofMillis(80));
      scene.crowd().goOnFor(100);
      scene.way().reset();
      scene.crowd().goOnFor(50);
      scene.way().calm();
    }
  },
  STANDSTILL("the network stands still") {
    @Override
    void strike(Scene scene) {
      scene.way().stop();
      scene.pass(Duration.ofSeconds(2));
      scene.way().calm();
      scene.crowd().goOnFor(50);
    }
  },
  HALF_OPEN("connections are half-open until the clients' pings find out") {
    @Override
    void strike(Scene scene) {
      long before = scene.way().accepted();
      scene.way().swallow();
      scene.crowd().await("new connections", () -> scene.way().accepted() > before);
      scene.crowd().goOnFor(50);
    }
  },
  STALLED_READER("one client does not read") {
    @Override
    void strike(Scene scene) {
      scene.evesWay().stop();
      scene.crowd().goOnFor(200);
      scene.evesWay().calm();
      scene.crowd().goOnFor(50);
    }
  },
  SERVER_STOPPED("the server is stopped for three seconds") {
    @Override
    void strike(Scene scene) {
      stop(scene, scene.site().server().pid());
    }
  },
  SERVER_KILLED("the server is killed") {
    @Override
    void strike(Scene scene) {
      scene.site().server().kill();
      scene.site().server().restart();
      scene.crowd().goOnFor(50);
    }
  },
  BROKER_STOPPED("the broker is stopped for three seconds") {
    @Override
    boolean ofBroker() {
      return true;
    }

    @Override
    void strike(Scene scene) {
      stop(scene, scene.site().broker().map(BrokerProcess::pid).orElseThrow());
    }
  },
  BROKER_KILLED("the broker is killed") {
    @Override
    boolean ofBroker() {
      return true;
    }

    @Override
    void strike(Scene scene) {
      BrokerProcess broker = scene.site().broker().orElseThrow();
      broker.kill();
      broker.start();
      scene.crowd().goOnFor(50);
    }
  };

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  abstract void strike(Scene scene);

  /** Whether it needs a broker that is a process of its own. */
  boolean ofBroker() {
    return false;
  }

  static List<Fault> at(Site site) {
    return Arrays.stream(values())
        .filter(fault -> site.broker().isPresent() || !fault.ofBroker())
        .toList();
  }

  private static void stop(Scene scene, long pid) {
    Signals.STOP.to(pid);
    scene.pass(Duration.ofSeconds(3));
    Signals.CONT.to(pid);
    scene.crowd().goOnFor(50);
  }

  @Override
  public String toString() {
    return words;
  }
}
