/** A year that is published: a frozen snapshot, its texts, its corrections, its public page and the proof of its figures. */
package org.smallvictories.gateway.publication;
