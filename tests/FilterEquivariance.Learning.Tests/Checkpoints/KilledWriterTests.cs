using System.Diagnostics;
using System.Runtime.CompilerServices;
using FilterEquivariance.Learning.Checkpoints;
using static TorchSharp.torch;

namespace FilterEquivariance.Learning.Tests.Checkpoints;

public sealed class KilledWriterTests
{
    private const string Variable = "FEQ_TEST_WRITES_CHECKPOINTS";

    [Fact]
    public void ProcessesKilledWhileWriting_LeaveTheOldFileWhole()
    {
        var folder = Directory.CreateTempSubdirectory("killed");
        try
        {
            var path = Path.Combine(folder.FullName, "checkpoint");
            var start = new ProcessStartInfo("dotnet", [typeof(KilledWriterTests).Assembly.Location]) { RedirectStandardOutput = true, Environment = { [Variable] = path } };
            using var writer = Process.Start(start)!;
            try
            {
                // At the third, two whole files have stood there, and the next one is being written.
                for (var written = 0; written < 3; written++)
                    Assert.NotNull(writer.StandardOutput.ReadLine());
                Assert.True(SpinWait.SpinUntil(() => File.Exists(path + ".partial"), TimeSpan.FromSeconds(30)), "nothing is written beside the old file");
            }
            finally
            {
                writer.Kill();
                writer.WaitForExit();
            }

            using var scope = NewDisposeScope();
            var found = Safetensors.Load(path).Tensors["a"];
            Assert.True(found.min().item<float>() >= 2);
            Assert.Equal(found.min().item<float>(), found.max().item<float>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>In a process that is told so, this writes files and never ends.</summary>
#pragma warning disable CA2255 // The test program is its own victim.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void WriteIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } path)
            return;
        for (var number = 1; ; number++)
        {
            using var scope = NewDisposeScope();
            Safetensors.Save(path, [KeyValuePair.Create("a", full([2_000_000], number, float32))]);
            Console.WriteLine(number);
        }
    }
}
