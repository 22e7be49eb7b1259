package io.streamboard.benchmarks.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HistogramTest {
  private static final double[] SHARES = {0.001, 0.25, 0.5, 0.9, 0.99, 0.999};

  @Test
  void percentilesAreThoseOfTheSortedValuesWithinAHundredth() {
    Histogram histogram = new Histogram();
    SplittableRandom random = new SplittableRandom(5);
    long[] values = random.longs(20_000).map(any -> (any >>> 1) >>> random.nextInt(63)).toArray();
    Arrays.stream(values).forEach(histogram::add);
    Arrays.sort(values);
    for (double share : SHARES) {
      double exact = values[(int) Math.ceil(share * values.length) - 1] / 1e6;
      assertThat(histogram.millis(share)).isBetween(exact, exact * 1.008);
    }
    assertThat(histogram.millis(1)).isEqualTo(values[values.length - 1] / 1e6);
    assertThat(histogram.count()).isEqualTo(values.length);
  }

  @Test
  void smallValuesAreExact() {
    Histogram histogram = new Histogram();
    for (long value = 0; value < 256; value++) {
      histogram.add(value);
      assertThat(histogram.millis(1)).isCloseTo(value / 1e6, within(1e-12));
    }
    assertThat(histogram.millis(0.5)).isCloseTo(127 / 1e6, within(1e-12));
  }

  @Test
  void nothingHasNoPercentile() {
    Histogram histogram = new Histogram();
    assertThat(histogram.millis(0.5)).isNaN();
    histogram.add(Long.MAX_VALUE);
    assertThat(histogram.millis(0.5)).isEqualTo(Long.MAX_VALUE / 1e6);
  }
}
