/** Tests of what HTTP routes share. */
@NullMarked
package io.streamboard.server.http;

import org.jspecify.annotations.NullMarked;
