package io.streamboard.server.faults;

import io.streamboard.server.testing.Signals;
import io.streamboard.testing.process.BrokerProcess;
import io.streamboard.testing.process.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

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
  SLOW_READER("one client reads slowly") {
    @Override
    void strike(Scene scene) {
      scene.evesWay().slow(SLOW_BYTES_PER_SECOND);
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
  STATE_DELETED("the server is killed and its state store deleted") {
    @Override
    void strike(Scene scene) {
      damage(scene, data -> Damage.delete(Damage.state(data)));
    }
  },
  STATE_TRUNCATED("the server is killed and half of its state store cut off") {
    @Override
    void strike(Scene scene) {
      damage(scene, data -> Damage.halve(Damage.state(data)));
    }
  },
  STATE_FLIPPED("the server is killed and bits of its state store flipped") {
    @Override
    void strike(Scene scene) {
      damage(scene, data -> Damage.flip(Damage.state(data), scene.random()));
    }
  },
  LOG_TORN("the server is killed in the middle of a record of its log") {
    @Override
    boolean possibleAt(Site site) {
      return site.broker().isEmpty();
    }

    @Override
    void strike(Scene scene) {
      damage(scene, Damage::tearLog);
    }
  },
  DISK_FULL("the disk has too little room, then none, then room again") {
    @Override
    boolean possibleAt(Site site) {
      return site.disk().isPresent();
    }

    @Override
    void strike(Scene scene) {
      SmallDisk disk = scene.site().disk().orElseThrow();
      disk.leave(LITTLE_ROOM);
      scene.crowd().awaitStandstill();
      scene
          .crowd()
          .await("readiness to say so", () -> scene.site().readiness().contains("disk-full"));
      disk.leave(0);
      scene.pass(Duration.ofSeconds(scene.random().nextInt(1, MOST_SECONDS_WITHOUT_ROOM + 1)));
      disk.empty();
      scene.crowd().goOnFor(50, scene.site()::restartWhereEnded);
    }
  },
  BROKER_STOPPED("the broker is stopped for three seconds") {
    @Override
    boolean possibleAt(Site site) {
      return site.broker().isPresent();
    }

    @Override
    void strike(Scene scene) {
      stop(scene, scene.site().broker().map(BrokerProcess::pid).orElseThrow());
    }
  },
  BROKER_KILLED("the broker is killed") {
    @Override
    boolean possibleAt(Site site) {
      return site.broker().isPresent();
    }

    @Override
    void strike(Scene scene) {
      BrokerProcess broker = scene.site().broker().orElseThrow();
      broker.kill();
      broker.start();
      scene.crowd().goOnFor(50);
    }
  };

  private static final int SLOW_BYTES_PER_SECOND = 5_000;

  /** Less than the server wants to have, more than Kafka needs. */
  private static final long LITTLE_ROOM = 128L << 20;

  /** Kafka writes every five seconds even if nothing is said, and halts where it cannot. */
  private static final int MOST_SECONDS_WITHOUT_ROOM = 7;

  private final String words;

  Fault(String words) {
    this.words = words;
  }

  abstract void strike(Scene scene);

  /** Whether the site has what it needs. */
  boolean possibleAt(Site site) {
    return true;
  }

  static List<Fault> at(Site site) {
    return Arrays.stream(values()).filter(fault -> fault.possibleAt(site)).toList();
  }

  private static void damage(Scene scene, Consumer<Path> damage) {
    ServerProcess server = scene.site().server();
    server.kill();
    damage.accept(server.data());
    server.restart();
    scene.crowd().goOnFor(50);
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
