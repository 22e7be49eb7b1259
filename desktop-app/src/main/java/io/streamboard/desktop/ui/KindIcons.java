package io.streamboard.desktop.ui;

import io.streamboard.model.widget.KindName;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The sign of each kind of widget in lists. */
public final class KindIcons {

  private KindIcons() {}

  public static Ikon of(KindName kind) {
    return switch (kind) {
      case NOTE -> MaterialDesignN.NOTE_OUTLINE;
      case SHAPE -> MaterialDesignS.SHAPE_OUTLINE;
      case TEXT -> MaterialDesignF.FORMAT_TEXT;
      case CONNECTOR -> MaterialDesignV.VECTOR_LINE;
      case INK -> MaterialDesignG.GESTURE;
      case IMAGE -> MaterialDesignI.IMAGE_OUTLINE;
      case FRAME -> MaterialDesignF.FULLSCREEN;
      case THREAD -> MaterialDesignC.COMMENT_OUTLINE;
    };
  }
}
