/** partners-service: who we act with and what we promised. */
package org.smallvictories.partners;
