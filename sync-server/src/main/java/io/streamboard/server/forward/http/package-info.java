/**
 * Nodes that speak HTTP with each other, beside what clients do. Each call and each answer carries
 * a proof of the secret that the nodes of one site share.
 */
@NullMarked
package io.streamboard.server.forward.http;

import org.jspecify.annotations.NullMarked;
