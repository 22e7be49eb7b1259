package io.streamboard.server.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sessions that have a board open, in the order in which they came. Confined to the worker. */
final class Attachments {
  private final Map<Subscriber, Attachment> bySubscriber = new LinkedHashMap<>();

  /** Gone through for each change, where the entries of the map would be half of the way. */
  private Optional<List<Attachment>> all = Optional.empty();

  void add(Attachment attachment) {
    bySubscriber.put(attachment.subscriber(), attachment);
    all = Optional.empty();
  }

  Optional<Attachment> remove(Subscriber subscriber) {
    all = Optional.empty();
    return Optional.ofNullable(bySubscriber.remove(subscriber));
  }

  void clear() {
    bySubscriber.clear();
    all = Optional.empty();
  }

  Optional<Attachment> of(Subscriber subscriber) {
    return Optional.ofNullable(bySubscriber.get(subscriber));
  }

  boolean contains(Subscriber subscriber) {
    return bySubscriber.containsKey(subscriber);
  }

  boolean isEmpty() {
    return bySubscriber.isEmpty();
  }

  int size() {
    return bySubscriber.size();
  }

  /** Those who are there now; the list stays as it is when somebody comes or goes. */
  List<Attachment> all() {
    List<Attachment> known = all.orElseGet(() -> List.copyOf(bySubscriber.values()));
    all = Optional.of(known);
    return known;
  }
}
