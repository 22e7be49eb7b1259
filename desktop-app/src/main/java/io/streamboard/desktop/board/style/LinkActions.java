package io.streamboard.desktop.board.style;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import io.streamboard.desktop.action.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;

/** What is done about addresses in texts. */
public final class LinkActions {

  private LinkActions() {}

  /**
   * All of them.
   *
   * @param visit opens an address, once the person has agreed
   * @param ask asks the person for an address, beginning with the one that is there; empty when the
   *     person has none in mind
   */
  public static List<Action> of(
      Styling styling,
      Linking linking,
      Consumer<String> visit,
      UnaryOperator<Optional<String>> ask) {
    return List.of(
        Action.of("link-open", Category.TEXT)
            .icon(MaterialDesignO.OPEN_IN_NEW)
            .keys("Ctrl+Shift+O")
            .in(Place.STYLE_BAR, Place.SELECTION_MENU)
            .when(
                Bindings.createBooleanBinding(
                    () -> styling.link().get().isPresent(), styling.link()))
            .does(() -> styling.link().get().ifPresent(visit)),
        Action.of("link-edit", Category.TEXT)
            .icon(MaterialDesignL.LINK_VARIANT_PLUS)
            .keys("Ctrl+Shift+K")
            .in(Place.TEXT_LINES_MENU, Place.SELECTION_MENU)
            .when(linking.may())
            .does(() -> ask.apply(linking.now()).ifPresent(linking::put)),
        Action.of("link-remove", Category.TEXT)
            .icon(MaterialDesignL.LINK_VARIANT_OFF)
            .in(Place.TEXT_LINES_MENU, Place.SELECTION_MENU)
            .when(linking.mayRemove())
            .does(linking::remove));
  }
}
