package org.smallvictories.gateway.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Of the pages about signing in and out. Translations are in {@code messages/signin_fr.properties} and {@code _de}. */
@MessageBundle("signin")
public interface SignInTexts {

    @Message("Sign in")
    String signIn();

    @Message("Sign out")
    String signOut();

    @Message("You are signed out")
    String signedOut();

    @Message("Choose your own password")
    String choosePassword();

    @Message("Somebody else has set your password. Replace it by one that only you know, of at least 12 characters.")
    String whyChoose();

    @Message("User name")
    String username();

    @Message("Password")
    String password();

    @Message("Present password")
    String presentPassword();

    @Message("New password")
    String newPassword();

    @Message(
            "{#switch status}{#case 400}The user name or the password is wrong.{#case 422}The new password needs at least"
                    + " 12 characters and at most 72 bytes, and must be another than the present one.{#case 429}Too many wrong"
                    + " passwords. Wait a few minutes before you try again.{#else}This did not work.{/switch}")
    String refusal(int status);
}
