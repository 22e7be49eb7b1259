package io.streamboard.model.picture;

/** What a picture may have; judged by its head, before memory is taken for it. */
public final class PictureLimits {
  /** Pixels of a picture: a camera's, and not a flood. */
  public static final long PIXELS = 40_000_000;

  /** Pixels of one side. */
  public static final int SIDE = 30_000;

  /** Pictures in one moving picture. */
  public static final int FRAMES = 1_000;

  /** Passes in which a picture gets sharper; each costs as much as the whole picture. */
  public static final int SCANS = 50;

  private PictureLimits() {}
}
