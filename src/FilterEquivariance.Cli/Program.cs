using System.Runtime.InteropServices;
using System.Text;
using FilterEquivariance.Cli;
using FilterEquivariance.Cli.Commands;

// Verdicts hold signs such as ✓ and →, whatever encoding the terminal was started with.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = true;
    interruption.Cancel();
});

var exitCode = await CommandLine.RunAsync(args, CommandOutput.ForProcess(), interruption.Token);
Console.Out.Flush();
return exitCode;
