package io.streamboard.server.placement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.server.placement.PlacedNodes.NodeUnderTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nodes that share partitions, on a topic in memory. */
final class SharedPlacementTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final PlacedNodes nodes = new PlacedNodes(2);
  private final NodeUnderTest first = nodes.start("first");

  @Test
  void aNodeIsWherePeopleGoOnceItHasReadThePartition() {
    first.deal(0, 1);
    nodes.look();
    assertThat(first.of(0)).isEqualTo(new Seat.Nobody());
    assertThat(first.user.worked).containsExactlyInAnyOrder(0, 1);
    first.ready();
    nodes.look();
    assertThat(first.has(0)).isTrue();
    assertThat(first.has(1)).isTrue();
  }

  @Test
  @DisplayName("a node gives a partition only when another one is ready to work on it")
  void aPartitionIsGivenWhenTheOtherIsReady() {
    serve(first, 0, 1);
    NodeUnderTest second = nodes.start("second");
    assertThat(second.of(1)).isInstanceOf(Seat.At.class);
    first.deal(0);
    second.deal(1);
    nodes.look();
    assertThat(first.has(1)).isTrue();
    assertThat(first.user.worked).contains(1);
    second.ready();
    nodes.look();
    assertThat(second.has(1)).isTrue();
    assertThat(first.of(1)).isEqualTo(new Seat.At(second.self, 2));
    assertThat(second.of(0)).isInstanceOf(Seat.At.class);
    assertThat(first.user.worked).containsExactly(0);
  }

  @Test
  void aNodeHearsOfTheOthersAndNotOfItself() {
    serve(first, 0, 1);
    assertThat(first.heard).isEmpty();
    NodeUnderTest second = nodes.start("second");
    assertThat(second.heard).containsOnly(first.self);
    serve(second, 1);
    assertThat(first.heard).containsOnly(second.self);
  }

  @Test
  @DisplayName("partitions that somebody added while nodes run keep no node from the others")
  void partitionsThatSomebodyAddedKeepNoNodeFromTheOthers() {
    serve(first, 0, 1, 2);
    assertThat(first.has(0)).isTrue();
    assertThat(first.has(1)).isTrue();
    assertThat(nodes.said(2)).isZero();
  }

  @Test
  @DisplayName("two nodes with one id, as of a data folder that was copied, never work on the same")
  void twoNodesWithOneIdNeverWorkOnTheSame() {
    serve(first, 0, 1);
    NodeUnderTest twin = nodes.start(new Node("first", URI.create("http://twin.example")));
    first.deal(0);
    serve(twin, 1);
    assertThat(twin.has(1)).isTrue();
    assertThat(first.of(1)).isEqualTo(new Seat.At(twin.self, 2));
    assertThat(first.user.worked).containsExactly(0);
    assertThat(first.has(0)).isTrue();
  }

  @Test
  @DisplayName("a node that stood still says nothing before it has learnt who took over")
  void aNodeThatStoodStillLearnsWhoTookOver() {
    serve(first, 0, 1);
    NodeUnderTest second = nodes.start("second");
    first.still = true;
    serve(second, 0, 1);
    nodes.pass(PlacedNodes.FRESH.plus(SECOND));
    assertThat(first.placement.current()).isFalse();
    assertThat(second.placement.current()).isTrue();
    first.still = false;
    nodes.look();
    assertThat(first.placement.current()).isTrue();
    assertThat(first.user.worked).isEmpty();
    assertThat(first.of(0)).isInstanceOf(Seat.At.class);
    // Its group tells it later than the topic did.
    first.deal();
    nodes.pass(SharedPlacement.DOUBT.plus(SECOND));
    assertThat(first.user.worked).isEmpty();
    assertThat(second.has(0)).isTrue();
  }

  @Test
  @DisplayName("what somebody took who had lost it before is taken back after a while")
  void whatSomebodySaidTooLateIsTakenBack() {
    serve(first, 0, 1);
    nodes.say("1", new Owner(new Node("late", first.self.address())).encode());
    nodes.look();
    assertThat(first.user.worked).containsExactly(0);
    nodes.pass(SharedPlacement.DOUBT.minus(SECOND));
    assertThat(first.user.worked).containsExactly(0);
    nodes.pass(SECOND.multipliedBy(2));
    first.ready();
    nodes.look();
    assertThat(first.has(1)).isTrue();
  }

  @Test
  void whatIsDealtToOthersWhileItIsReadIsGivenUnsaid() {
    first.deal(0, 1);
    first.deal(0);
    first.ready();
    nodes.look();
    assertThat(first.has(0)).isTrue();
    assertThat(first.user.worked).containsExactly(0);
    assertThat(nodes.said(1)).isZero();
  }

  @Test
  void whatTheLogRefusesIsSaidAgain() {
    first.refused = true;
    serve(first, 0);
    assertThat(nodes.said(0)).isZero();
    first.refused = false;
    nodes.pass(SECOND);
    assertThat(first.has(0)).isTrue();
  }

  @Test
  void whatIsSaidThoughNobodyKnewIsSaidOnce() {
    first.lost = true;
    serve(first, 0);
    nodes.pass(SECOND);
    assertThat(first.has(0)).isTrue();
    assertThat(nodes.said(0)).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsTriedAgain() {
    first.user.failing = true;
    first.deal(0);
    first.user.failing = false;
    nodes.look();
    assertThat(first.user.worked).isEmpty();
    nodes.pass(SECOND);
    first.ready();
    nodes.look();
    assertThat(first.has(0)).isTrue();
  }

  @Test
  @DisplayName("a node that starts again keeps nothing of what others have, and has nothing itself")
  void aNodeThatStartsAgainHasNothing() {
    serve(first, 0);
    NodeUnderTest again = nodes.start("first");
    assertThat(again.of(0)).isEqualTo(new Seat.Nobody());
    NodeUnderTest second = nodes.start("second");
    second.user.worked.add(0);
    second.placement.close();
    NodeUnderTest third = nodes.start("third");
    assertThat(third.user.worked).isEmpty();
    assertThat(third.of(0)).isInstanceOf(Seat.At.class);
  }

  @Test
  void aNodeThatEndsServesUntilOthersHaveTakenAll() {
    serve(first, 0, 1);
    NodeUnderTest second = nodes.start("second");
    first.others = true;
    // Nobody takes it in the time that there is.
    first.placement.close();
    assertThat(first.user.worked).containsExactlyInAnyOrder(0, 1);
    serve(second, 0, 1);
    assertThat(second.has(0)).isTrue();
  }

  @Test
  void whatNamesNoPartitionOrNobodyIsPassedOver() {
    serve(first, 0);
    nodes.say("2", new Owner(first.self).encode());
    nodes.say("-1", new Owner(first.self).encode());
    nodes.say("0", "{}".getBytes(UTF_8));
    nodes.say("0", "{\"format\":2,\"node\":\"n\",\"address\":\"http://n\"}".getBytes(UTF_8));
    nodes.say("0", "{\"format\":1,\"node\":\"n\",\"address\":\"no address\"}".getBytes(UTF_8));
    nodes.look();
    assertThat(first.has(0)).isTrue();
    assertThat(first.of(2)).isEqualTo(new Seat.Nobody());
  }

  private void serve(NodeUnderTest node, Integer... some) {
    node.deal(some);
    node.ready();
    nodes.look();
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("whatever happened, in the end each partition is at the node to which it is dealt")
  void inTheEndAllAgree(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int partitions = 4;
    PlacedNodes world = new PlacedNodes(partitions);
    List<NodeUnderTest> all = List.of(world.start("a"), world.start("b"), world.start("c"));
    for (int step = 0; step < 60; step++) {
      NodeUnderTest one = all.get(random.nextInt(all.size()));
      switch (random.nextInt(7)) {
        case 0 -> deal(all, partitions, random);
        case 1 -> one.ready();
        case 2 -> one.still = !one.still;
        case 3 -> one.lost = !one.lost;
        case 4 -> one.refused = !one.refused;
        case 5 -> one.user.failing = !one.user.failing;
        default -> world.pass(Duration.ofMillis(random.nextInt(4_000)));
      }
    }
    for (NodeUnderTest node : all) {
      node.still = false;
      node.lost = false;
      node.refused = false;
      node.user.failing = false;
    }
    List<NodeUnderTest> dealt = deal(all, partitions, random);
    for (int second = 0; second < 30; second++) {
      all.forEach(NodeUnderTest::ready);
      world.pass(SECOND);
    }
    for (int partition = 0; partition < partitions; partition++) {
      NodeUnderTest owner = dealt.get(partition);
      assertThat(owner.has(partition)).as("seed %s partition %s", seed, partition).isTrue();
      for (NodeUnderTest node : all) {
        assertThat(node.user.worked.contains(partition)).isEqualTo(node == owner);
        if (node != owner) {
          assertThat(node.of(partition))
              .isInstanceOfSatisfying(
                  Seat.At.class, at -> assertThat(at.node()).isEqualTo(owner.self));
        }
      }
    }
  }

  /** Each partition to one of the nodes; which, by its number. */
  private static List<NodeUnderTest> deal(
      List<NodeUnderTest> all, int partitions, SplittableRandom random) {
    List<NodeUnderTest> dealt = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      dealt.add(all.get(random.nextInt(all.size())));
    }
    for (NodeUnderTest node : all) {
      node.deal(
          IntStream.range(0, partitions)
              .filter(partition -> dealt.get(partition) == node)
              .boxed()
              .toArray(Integer[]::new));
    }
    return dealt;
  }
}
