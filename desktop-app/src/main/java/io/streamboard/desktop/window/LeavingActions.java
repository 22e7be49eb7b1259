package io.streamboard.desktop.window;

import io.streamboard.desktop.action.Action;
import io.streamboard.desktop.action.Category;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** How a person leaves who is signed in. */
final class LeavingActions {

  private LeavingActions() {}

  static List<Action> of(Application application) {
    return List.of(
        Action.of("sign-out", Category.WINDOW)
            .icon(MaterialDesignL.LOGOUT)
            .does(application::signOut));
  }
}
