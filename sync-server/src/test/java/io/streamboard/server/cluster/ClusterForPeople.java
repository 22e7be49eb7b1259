package io.streamboard.server.cluster;

import io.streamboard.server.faults.Crowd;
import io.streamboard.server.testing.ServerClasses;
import io.streamboard.testing.process.BrokerCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Three brokers and three nodes to look at: {@code ./streamboard cluster [DELIVERY]}. Prints where
 * they are and stays until it is told to end, by Ctrl-C too; then all of it goes away.
 */
public final class ClusterForPeople {
  private static final int BROKERS = 3;

  private ClusterForPeople() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    NamedDelivery delivery = NamedDelivery.named(args.length > 0 ? args[0] : NamedDelivery.USUAL);
    Path folder = Files.createTempDirectory("streamboard-cluster-");
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("end-of-cluster")
                .unstarted(
                    () -> {
                      told.countDown();
                      awaitQuietly(gone);
                    }));
    try (BrokerCluster brokers =
            BrokerCluster.start(
                folder.resolve("brokers"), ServerClasses.brokerClassPath(), BROKERS);
        ClusterSite site =
            ClusterSite.start(
                brokers, "streamboard.", folder.resolve("nodes"), delivery.options())) {
      tell(delivery, site);
      told.await();
    } finally {
      Folders.remove(folder);
      gone.countDown();
    }
  }

  private static void tell(NamedDelivery delivery, ClusterSite site) {
    System.out.println("delivery  " + delivery);
    System.out.println("brokers   " + site.brokers().bootstrapServers());
    site.nodes().all().forEach(node -> System.out.println("node      " + node.address()));
    System.out.println("people    ana, ben and eve, with the password " + Crowd.People.PASSWORD);
    System.out.println("Ctrl-C ends all of it.");
  }

  private static void awaitQuietly(CountDownLatch gone) {
    try {
      gone.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
