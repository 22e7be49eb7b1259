/**
 * Several nodes on a cluster of three brokers, all processes of their own, and one suite for every
 * way in which changes reach the node where somebody is.
 *
 * <p>Thread rule: a site is steered by one thread at a time.
 */
@NullMarked
package io.streamboard.server.cluster;

import org.jspecify.annotations.NullMarked;
