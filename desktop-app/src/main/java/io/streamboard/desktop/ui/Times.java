package io.streamboard.desktop.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.concurrent.TimeUnit;

/** Moments as people read them, in their language and time zone; milliseconds since the epoch. */
public final class Times {

  private static final long DAYS_AGO = 7;

  private Times() {}

  /** How long ago it was, in the coarsest unit; the day when that is a week ago or more. */
  public static String ago(long time, long now) {
    long minutes = TimeUnit.MILLISECONDS.toMinutes(now - time);
    long hours = TimeUnit.MINUTES.toHours(minutes);
    long days = TimeUnit.HOURS.toDays(hours);
    if (minutes < 1) {
      return Texts.of("time.now");
    }
    if (hours < 1) {
      return Texts.of("time.minutes", minutes);
    }
    if (days < 1) {
      return Texts.of("time.hours", hours);
    }
    if (days == 1) {
      return Texts.of("time.yesterday");
    }
    return days < DAYS_AGO
        ? Texts.of("time.days", days)
        : Texts.of("time.on", at(time, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)));
  }

  /** Day and time of the day. */
  public static String exact(long time) {
    return Texts.of(
        "time.exact",
        at(time, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)));
  }

  private static String at(long time, DateTimeFormatter format) {
    return format
        .withLocale(Texts.language().locale())
        .format(Instant.ofEpochMilli(time).atZone(ZoneId.systemDefault()));
  }
}
