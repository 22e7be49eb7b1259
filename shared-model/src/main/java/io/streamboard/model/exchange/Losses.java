package io.streamboard.model.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects losses, each once, in the order in which they were met. Confined to one call. */
public final class Losses {
  private final Set<Loss> met = new LinkedHashSet<>();

  public void add(LossCode code, String source) {
    met.add(new Loss(code, source));
  }

  public void addIf(boolean lost, LossCode code, String source) {
    if (lost) {
      add(code, source);
    }
  }

  public List<Loss> all() {
    return List.copyOf(met);
  }
}
