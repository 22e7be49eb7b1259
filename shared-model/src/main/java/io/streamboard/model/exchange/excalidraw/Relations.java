package io.streamboard.model.exchange.excalidraw;

import io.streamboard.model.exchange.LossCode;
import io.streamboard.model.exchange.Losses;
import io.streamboard.model.id.WidgetId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Which element is which widget, and which text is the label of which element. An id that stands
 * there twice means the first. Confined to one call.
 */
final class Relations {
  private final List<Element> elements;
  private final List<WidgetId> ids = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Integer, Integer> labels = new HashMap<>();
  private final Set<Integer> isLabel = new HashSet<>();
  private final Losses losses;

  Relations(List<Element> elements, Supplier<WidgetId> newId, Losses losses) {
    this.elements = elements;
    this.losses = losses;
    for (int at = 0; at < elements.size(); at++) {
      Element element = elements.get(at);
      ids.add(newId.get());
      boolean twice = places.putIfAbsent(element.id(), at) != null;
      losses.addIf(twice && !element.id().isEmpty(), LossCode.DUPLICATE_ID, element.id());
    }
    for (int at = 0; at < elements.size(); at++) {
      findContainer(at);
    }
  }

  private void findContainer(int at) {
    Element text = elements.get(at);
    Optional<Integer> container = text.container().flatMap(this::place).filter(this::contains);
    if (text.is("text")
        && container.isPresent()
        && labels.putIfAbsent(container.get(), at) == null) {
      isLabel.add(at);
    }
  }

  private boolean contains(int at) {
    return elements.get(at).is("rectangle", "ellipse", "diamond", "arrow");
  }

  private Optional<Integer> place(String id) {
    return id.isEmpty() ? Optional.empty() : Optional.ofNullable(places.get(id));
  }

  boolean isLabel(int at) {
    return isLabel.contains(at);
  }

  /** The text within an element, or at a line. */
  Optional<Element> label(int at) {
    return Optional.ofNullable(labels.get(at)).map(elements::get);
  }

  WidgetId id(int at) {
    return ids.get(at);
  }

  /** What is bound to a label is bound to what it labels. */
  Optional<Target> target(String id) {
    return place(id)
        .map(at -> isLabel(at) ? elements.get(at).container().flatMap(this::place).orElse(at) : at)
        .map(at -> new Target(ids.get(at), elements.get(at)));
  }

  /** What an end is bound to. */
  record Target(WidgetId widget, Element element) {}

  /** What holds the element; empty, with a loss, when it is not there. */
  Optional<WidgetId> frame(Element element) {
    Optional<WidgetId> frame = element.frame().flatMap(this::place).map(ids::get);
    losses.addIf(element.frame().isPresent() && frame.isEmpty(), LossCode.FRAME, element.id());
    return frame;
  }

  void unbound(Element element) {
    losses.add(LossCode.BINDING, element.id());
  }
}
