using FilterEquivariance.CodeFixes.Fixes;

namespace FilterEquivariance.CodeFixes.Tests.Fixes;

public sealed class WithdrawContractFixTests
{
    private readonly FixVerifier _verifier = new(new WithdrawContractFix()) { ChangesOnlyAttributes = true };

    [Fact]
    public async Task TheClaim_IsWithdrawn_InTheFileOfItsMember() => Assert.Equal(
        """
        using FilterEquivariance;
        namespace Shop;

        /// <summary>Puts things into order.</summary>
        public interface IOrder
        {
            // Keeps some.
            [Obsolete("slow"), MapEquivariant]
            int[] Apply(int[] xs);
        }
        """,
        (await _verifier.FixAsync(
            "FEQ1004",
            """
            namespace Shop;
            public class Rotated : IOrder { public int[] Apply(int[] xs) => xs.Skip(1).Concat(xs.Take(1)).ToArray(); }
            """,
            """
            using FilterEquivariance;
            namespace Shop;

            /// <summary>Puts things into order.</summary>
            public interface IOrder
            {
                // Keeps some.
                [Obsolete("slow"), Natural]
                int[] Apply(int[] xs);
            }
            """))[1]);

    [Fact]
    public async Task AnOverride_BlamesItsBase() => Assert.Equal(
        """
        using FilterEquivariance;
        abstract class Order
        {
            public abstract int[] Apply(int[] xs);
        }

        class First : Order { public override int[] Apply(int[] xs) => xs.Distinct().ToArray(); }
        """,
        await _verifier.FixAsync("FEQ2004", """
            using FilterEquivariance;
            abstract class Order
            {
                [AssumeMapEquivariant("they only move")]
                public abstract int[] Apply(int[] xs);
            }

            class First : Order { public override int[] Apply(int[] xs) => xs.Distinct().ToArray(); }
            """));

    [Fact]
    public async Task WhereTwoMembersPromise_NothingIsOffered() => Assert.Empty(await _verifier.OffersAsync("FEQ1004", """
        using FilterEquivariance;
        interface IOne { [FilterEquivariant] int[] Apply(int[] xs); }
        interface ITwo { [FilterEquivariant] int[] Apply(int[] xs); }
        class Both : IOne, ITwo { public int[] Apply(int[] xs) => xs.Skip(1).ToArray(); }
        """));
}
