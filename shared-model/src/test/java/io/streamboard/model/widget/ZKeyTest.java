package io.streamboard.model.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.generate.Values;
import io.streamboard.model.limit.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ZKeyTest {

  @Test
  void tenThousandRaisesToTheFrontStayShort() {
    ZKey front = ZKey.FIRST;
    for (int i = 0; i < 10_000; i++) {
      ZKey next = ZKey.between(Optional.of(front), Optional.empty());
      assertThat(next).isGreaterThan(front);
      front = next;
    }
    assertThat(front.value().length()).isLessThanOrEqualTo(6);
  }

  @Test
  void tenThousandMovesToTheBackStayShort() {
    ZKey back = ZKey.FIRST;
    for (int i = 0; i < 10_000; i++) {
      ZKey next = ZKey.between(Optional.empty(), Optional.of(back));
      assertThat(next).isLessThan(back);
      back = next;
    }
    assertThat(back.value().length()).isLessThanOrEqualTo(6);
  }

  @Test
  void tenThousandInsertionsAnywhereStayWithinTheLimit() {
    SplittableRandom random = new SplittableRandom(3);
    List<ZKey> keys = new ArrayList<>(List.of(ZKey.FIRST));
    for (int i = 0; i < 10_000; i++) {
      int at = random.nextInt(keys.size() + 1);
      Optional<ZKey> below = at == 0 ? Optional.empty() : Optional.of(keys.get(at - 1));
      Optional<ZKey> above = at == keys.size() ? Optional.empty() : Optional.of(keys.get(at));
      ZKey key = ZKey.between(below, above);
      below.ifPresent(b -> assertThat(key).isGreaterThan(b));
      above.ifPresent(a -> assertThat(key).isLessThan(a));
      keys.add(at, key);
    }
    assertThat(keys).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void keyBetweenAnyTwoIsStrictlyBetween() {
    Values values = new Values(new SplittableRandom(5));
    for (int i = 0; i < 5_000; i++) {
      TreeSet<ZKey> two = new TreeSet<>(List.of(values.z(), values.z()));
      if (two.size() == 2 && two.first().value().length() < 60) {
        ZKey key = ZKey.between(Optional.of(two.first()), Optional.of(two.last()));
        assertThat(key).isGreaterThan(two.first()).isLessThan(two.last());
      }
      assertThat(ZKey.between(Optional.of(two.first()), Optional.empty()))
          .isGreaterThan(two.first());
      assertThat(ZKey.between(Optional.empty(), Optional.of(two.first()))).isLessThan(two.first());
    }
  }

  @Test
  void exhaustedGapIsAnErrorWithATypeAndSpreadingMakesRoom() {
    ZKey above = new ZKey("W");
    List<ZKey> crowd = new ArrayList<>(List.of(ZKey.FIRST));
    assertThatThrownBy(
            () -> {
              while (crowd.size() < 10_000) {
                crowd.add(ZKey.between(Optional.of(crowd.getLast()), Optional.of(above)));
              }
            })
        .isInstanceOf(InvalidValueException.class);
    assertThat(crowd.size()).isGreaterThan(300);
    List<ZKey> spread = ZKey.spread(Optional.of(ZKey.FIRST), Optional.of(above), crowd.size());
    assertThat(spread).hasSize(crowd.size()).isSorted().doesNotHaveDuplicates();
    assertThat(spread.getFirst()).isGreaterThan(ZKey.FIRST);
    assertThat(spread.getLast()).isLessThan(above);
    assertThat(spread).allSatisfy(key -> assertThat(key.value().length()).isLessThanOrEqualTo(3));
  }

  @Test
  void equalKeysHaveNothingBetween() {
    assertThatThrownBy(() -> ZKey.between(Optional.of(ZKey.FIRST), Optional.of(ZKey.FIRST)))
        .isInstanceOf(InvalidValueException.class);
  }
}
