package io.streamboard.server.session;

import io.streamboard.server.delivery.Delivery;
import io.streamboard.server.directory.Directory;
import io.streamboard.server.identity.Identity;
import io.streamboard.server.query.Queries;
import io.streamboard.server.replica.Boards;
import io.streamboard.server.replica.Lease;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What sessions work with; put together once by the composition root.
 *
 * @param ids makes a fresh random id of 128 bits with each call
 * @param version of the server, for people
 */
public record SessionParts(
    Boards boards,
    Moves moves,
    Delivery delivery,
    Submissions submissions,
    Queries queries,
    Directory directory,
    Identity identity,
    Lease lease,
    InstantSource clock,
    Supplier<String> ids,
    SessionSettings settings,
    String version) {}
