package org.smallvictories.donations.partnerdirectory;

import jakarta.enterprise.context.RequestScoped;

/** In whose name partners-service is asked where no request is at work that says so itself. */
@RequestScoped
public class OnBehalf {

    private String authorization;
    private String traceparent;

    /** Until the present work ends. */
    public void of(String authorization, String traceparent) {
        this.authorization = authorization;
        this.traceparent = traceparent;
    }

    String authorization() {
        return authorization;
    }

    String traceparent() {
        return traceparent;
    }
}
