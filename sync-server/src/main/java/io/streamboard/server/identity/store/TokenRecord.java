package io.streamboard.server.identity.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamboard.model.id.PersonId;
import io.streamboard.server.identity.json.StrictJson;
import java.time.Instant;

/**
 * What is stored of a token: enough to recognise it, not enough to use it.
 *
 * @param id names the token without being one
 * @param hash SHA-256 of the token, 64 hexadecimal digits
 * @param accountsRevision at which the person was seen active when it asked for the token
 * @param used about when it was last used, to the hour
 * @param expires when it ends at the latest
 */
public record TokenRecord(
    String id,
    String hash,
    PersonId person,
    long accountsRevision,
    Instant created,
    Instant used,
    Instant expires) {
  static TokenRecord decode(String id, byte[] bytes) {
    ObjectNode node = StrictJson.read(bytes);
    Instant created = Instant.ofEpochMilli(StrictJson.number(node, "created"));
    return new TokenRecord(
        id,
        StrictJson.text(node, "hash"),
        new PersonId(StrictJson.text(node, "person")),
        StrictJson.number(node, "accountsRevision"),
        created,
        created,
        Instant.ofEpochMilli(StrictJson.number(node, "expires")));
  }

  public byte[] encode() {
    return StrictJson.write(
        StrictJson.object()
            .put("v", 1)
            .put("hash", hash)
            .put("person", person.value())
            .put("accountsRevision", accountsRevision)
            .put("created", created.toEpochMilli())
            .put("expires", expires.toEpochMilli()));
  }

  TokenRecord withUsed(Instant when) {
    return when.isAfter(used)
        ? new TokenRecord(id, hash, person, accountsRevision, created, when, expires)
        : this;
  }

  @Override
  public String toString() {
    return "TokenRecord[" + id + ", " + person + "]";
  }
}
