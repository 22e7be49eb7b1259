package io.streamboard.server.cluster;

import io.streamboard.server.history.Violation;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.BrokerCluster;
import io.streamboard.testing.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Rounds of faults on three brokers and three nodes: {@code ./streamboard campaign cluster [ROUNDS
 * [DELIVERY [SEED]]]}. Every fault comes up before any comes again. Ends with exit code 1, and
 * leaves the logs, at the first round that does not end well.
 */
public final class ClusterCampaign {
  private static final int USUAL_ROUNDS = 20;
  private static final int MOST_ROUNDS = 500;
  private static final int FAULTS = 2;
  private static final int BROKERS = 3;

  private final SplittableRandom random;
  private final List<ClusterFault> deck = new ArrayList<>();
  private final Map<ClusterFault, Duration> longest = new EnumMap<>(ClusterFault.class);

  private ClusterCampaign(long seed) {
    this.random = new SplittableRandom(seed);
  }

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : USUAL_ROUNDS;
    NamedDelivery delivery = NamedDelivery.named(args.length > 1 ? args[1] : NamedDelivery.USUAL);
    long seed = args.length > 2 ? Long.parseLong(args[2]) : System.currentTimeMillis();
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      System.err.println("campaign cluster takes 1 to " + MOST_ROUNDS + " rounds");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("streamboard-cluster-");
    System.out.printf("%s, seed %d, %d rounds, logs in %s%n", delivery, seed, rounds, folder);
    boolean well = new ClusterCampaign(seed).run(rounds, delivery, folder);
    if (well) {
      Folders.remove(folder);
    }
    System.exit(well ? 0 : 1);
  }

  private boolean run(int rounds, NamedDelivery delivery, Path folder) {
    try (BrokerCluster brokers =
            BrokerCluster.start(
                folder.resolve("brokers"), ServerClasses.brokerClassPath(), BROKERS);
        ClusterSite site =
            ClusterSite.start(brokers, "campaign.", folder.resolve("nodes"), delivery.options())) {
      boolean well = true;
      for (int number = 1; well && number <= rounds; number++) {
        well = round(number, new Round(site, random.nextLong(), faults()));
      }
      longest.forEach(
          (fault, time) ->
              System.out.printf("longest silence %4.1f s: %s%n", time.toMillis() / 1e3, fault));
      return well;
    }
  }

  private boolean round(int number, Round round) {
    try {
      Round.Result result = round.run();
      System.out.println("round " + number + ": " + result);
      result.violations().stream().map(Violation::toString).forEach(System.out::println);
      result
          .silences()
          .forEach(
              struck ->
                  longest.merge(
                      struck.fault(),
                      struck.silence(),
                      (one, other) -> Collections.max(List.of(one, other))));
      result.late().forEach(struck -> System.out.println("served again too late: " + struck));
      return result.violations().isEmpty() && result.late().isEmpty();
    } catch (ProcessFailure | AssertionError failed) {
      System.out.println("round " + number + ", " + round.faults() + ": " + failed);
      return false;
    }
  }

  private List<ClusterFault> faults() {
    List<ClusterFault> chosen = new ArrayList<>();
    for (int more = 0; more < FAULTS; more++) {
      if (deck.isEmpty()) {
        deck.addAll(List.of(ClusterFault.values()));
        Collections.shuffle(deck, Random.from(random));
      }
      chosen.add(deck.removeLast());
    }
    return chosen;
  }
}
