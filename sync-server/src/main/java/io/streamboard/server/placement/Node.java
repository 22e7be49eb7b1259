package io.streamboard.server.placement;

import java.net.URI;

/**
 * A node as others know it.
 *
 * @param id unique among the nodes of one log; stays when the node starts again
 * @param address where clients and other nodes reach it: {@code http} or {@code https}, with the
 *     path below which it is served
 */
public record Node(String id, URI address) {}
