package io.streamboard.desktop.board.style;

import io.streamboard.desktop.board.desk.Desk;
import io.streamboard.desktop.canvas.Item;
import io.streamboard.desktop.canvas.Links;
import io.streamboard.model.id.WidgetId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/**
 * The address in the text of the only selected widget: putting one in, changing it and taking it
 * out, each as one step of mine. An address stands in the text as it is, or behind words. Confined
 * to the JavaFX thread.
 */
public final class Linking {

  private final Styling styling;
  private final Desk desk;
  private final BiConsumer<WidgetId, String> rewrite;

  /**
   * @param rewrite gives a widget another text as one step of mine
   */
  public Linking(Styling styling, Desk desk, BiConsumer<WidgetId, String> rewrite) {
    this.styling = styling;
    this.desk = desk;
    this.rewrite = rewrite;
  }

  /** Whether one widget with a text of mine to change is selected, and nothing else. */
  ObservableBooleanValue may() {
    return when(item -> true);
  }

  /** Whether that has an address in its text, too. */
  ObservableBooleanValue mayRemove() {
    return when(item -> item.link().isPresent());
  }

  private ObservableBooleanValue when(Predicate<Item> so) {
    return Bindings.createBooleanBinding(() -> only().filter(so).isPresent(), styling.looks());
  }

  /** The first address in the selected text. */
  Optional<String> now() {
    return only().flatMap(Item::link);
  }

  /** Puts the address in place of the first one, or after the text. */
  public void put(String address) {
    only().ifPresent(item -> write(item, address));
  }

  private void write(Item item, String address) {
    String text = item.widget().text();
    String to =
        item.link()
            .map(before -> replaced(text, before, address))
            .orElseGet(() -> text.isBlank() ? address : text + " " + address);
    rewrite.accept(item.id(), to);
  }

  /** Takes the first address out of the text; words that led to it stay. */
  public void remove() {
    only()
        .ifPresent(
            item -> {
              String text = item.widget().text();
              String without = Links.withoutFirst(text);
              if (!without.equals(text)) {
                rewrite.accept(item.id(), without);
              }
            });
  }

  private static String replaced(String text, String before, String to) {
    int at = text.indexOf(before);
    return text.substring(0, at) + to + text.substring(at + before.length());
  }

  private Optional<Item> only() {
    List<Item> items = desk.changeable();
    return desk.selected().size() == 1 && items.size() == 1
        ? items.stream().filter(item -> Manner.TEXT_SIZE.isOf(item.widget().kind())).findFirst()
        : Optional.empty();
  }
}
