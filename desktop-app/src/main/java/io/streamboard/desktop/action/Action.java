package io.streamboard.desktop.action;

import io.streamboard.desktop.ui.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.Ikon;

/**
 * One thing a person can do. Its name is the text {@code action.ID}.
 *
 * @param id stable, lower case with dashes; controls that perform it have it as their id
 * @param shortcuts the first is the one that is shown beside the name
 * @param places the menus it stands in
 * @param enabled whether it can be done now
 * @param chosen for what is one of several, such as a tool: whether it is the one now; else empty
 */
public record Action(
    String id,
    Category category,
    List<Shortcut> shortcuts,
    Optional<Ikon> icon,
    Set<Place> places,
    ObservableBooleanValue enabled,
    Optional<ObservableBooleanValue> chosen,
    Runnable work) {

  private static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true);

  public Action {
    shortcuts = List.copyOf(shortcuts);
    places = Set.copyOf(places);
  }

  /** Begins an action; {@link Draft#does} makes it. */
  public static Draft of(String id, Category category) {
    return new Draft(id, category);
  }

  public String label() {
    return Texts.of("action." + id);
  }

  /** The name with the first shortcut, for tooltips. */
  public String hint() {
    return shortcuts.isEmpty() ? label() : label() + " (" + keys() + ")";
  }

  /** All shortcuts as a person reads them; empty when there is none. */
  public String keys() {
    return shortcuts.stream().map(Shortcut::label).collect(Collectors.joining(", "));
  }

  /** Does it if it can be done now; returns whether it was. */
  public boolean perform() {
    boolean can = enabled.get();
    if (can) {
      work.run();
    }
    return can;
  }

  /** An action without its work; what is not said is: no keys, no icon, no menu, always enabled. */
  public static final class Draft {

    private final String id;
    private final Category category;
    private final List<Shortcut> shortcuts = new ArrayList<>();
    private final Set<Place> places = EnumSet.noneOf(Place.class);
    private Optional<Ikon> icon = Optional.empty();
    private ObservableBooleanValue enabled = ALWAYS;
    private Optional<ObservableBooleanValue> chosen = Optional.empty();

    private Draft(String id, Category category) {
      this.id = id;
      this.category = category;
    }

    /** Adds shortcuts, see {@link Shortcut#parse}. */
    public Draft keys(String... texts) {
      Stream.of(texts).map(Shortcut::parse).forEach(shortcuts::add);
      return this;
    }

    public Draft icon(Ikon with) {
      icon = Optional.of(with);
      return this;
    }

    public Draft in(Place... menus) {
      places.addAll(List.of(menus));
      return this;
    }

    public Draft when(ObservableBooleanValue can) {
      enabled = can;
      return this;
    }

    public Draft chosen(ObservableBooleanValue now) {
      chosen = Optional.of(now);
      return this;
    }

    public Action does(Runnable work) {
      return new Action(id, category, shortcuts, icon, places, enabled, chosen, work);
    }
  }
}
