/** An error whose message is all that the person at the keyboard needs: it is shown alone, without a stack. */
export class CliError extends Error {}
