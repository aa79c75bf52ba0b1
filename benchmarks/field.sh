#!/usr/bin/env bash
# Fetches the code bases of docs/field-notes.md into a directory and builds them. They are changed only as far as one SDK and few packages ask for:
# one framework, no packages for packing and style, and without files that need a package or stand in the way of others.
set -euo pipefail
mkdir -p "${1:?Usage: benchmarks/field.sh DIRECTORY}"
cd "$1"

fetch() { [ -d "$2" ] || { git clone -q "https://github.com/$1" "$2" && git -C "$2" checkout -q "$3"; }; }
fetch jskeet/edulinq edulinq 6d8f74ed
fetch morelinq/MoreLINQ MoreLINQ d217ab1e
fetch exercism/csharp exercism 4e98758a
fetch TheAlgorithms/C-Sharp TheAlgorithms 5aee9651
fetch Humanizr/Humanizer Humanizer ffc2b77c
fetch spectreconsole/spectre.console Spectre 555a00ae

project() { # DIRECTORY NAME SOURCES IMPLICIT-USINGS
  cat > "$1/$2.csproj" <<END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>$4</ImplicitUsings>
    <Nullable>$4</Nullable>
    <GenerateAssemblyInfo>false</GenerateAssemblyInfo>
    <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
  </PropertyGroup>
  <ItemGroup>
    <Compile Include="$3/**/*.cs" />
  </ItemGroup>
</Project>
END
}

solution() { # FILE PROJECT...
  { echo '<Solution>'; printf '  <Project Path="%s" />\n' "${@:2}"; echo '</Solution>'; } > "$1"
}

one_framework() { sed -i -E "s|<TargetFrameworks>.*</TargetFrameworks>|<TargetFramework>$1</TargetFramework>|" "${@:2}"; }

find . \( -name global.json -o -iname nuget.config \) -delete

# Its project file is for the tools of 2010.
project edulinq Edulinq src/Edulinq disable

one_framework net9.0 MoreLINQ/MoreLinq/MoreLinq.csproj
sed -i -e '/<PackageReference [^>]*\/>/d' -e '/<PackageReference /,/<\/PackageReference>/d' -e 's|<EnablePackageValidation>true|<EnablePackageValidation>false|' MoreLINQ/MoreLinq/MoreLinq.csproj
sed -i 's|<TreatWarningsAsErrors>true|<TreatWarningsAsErrors>false|' MoreLINQ/Directory.Build.props

# The model solutions side by side, without those that declare a type which another one has, or need a package or a file of their exercise.
mkdir -p exercism/src
for solution in exercism/exercises/{practice,concept}/*/.meta/Ex{ample,emplar}.cs; do
  [ -f "$solution" ] && cp "$solution" "exercism/src/$(basename "$(dirname "$(dirname "$solution")")").$(basename "$solution")"
done
for exercise in booking-up-for-beauty calculator-conundrum developer-privileges faceid-2 football-match-reports hangman jedliks-toys linked-list \
  logs-logs-logs need-for-speed object-relational-mapping orm-in-one-go phone-number-analysis rational-numbers react red-vs-blue-darwin-style \
  remote-control-cleanup satellite sgf-parsing simple-linked-list the-weather-in-deather tree-building wizards-and-warriors zebra-puzzle; do
  rm -f exercism/src/$exercise.Ex*.cs
done
project exercism Exercism src enable

sed -i '/SkiaSharp/d' TheAlgorithms/Algorithms/Algorithms.csproj
sed -i 's|<TreatWarningsAsErrors>true|<TreatWarningsAsErrors>false|' TheAlgorithms/*/*.csproj
rm -f TheAlgorithms/Algorithms/Other/{Mandelbrot,FloodFill,KochSnowflake}.cs
solution TheAlgorithms/TheAlgorithms.slnx Utilities/Utilities.csproj DataStructures/DataStructures.csproj Algorithms/Algorithms.csproj

one_framework net10.0 Humanizer/src/Humanizer/Humanizer.csproj
sed -i -e '/Humanizer.Analyzers.Roslyn/d' -e '/Include="Polyfill"/d' Humanizer/src/Humanizer/Humanizer.csproj
sed -i -e '/GlobalPackageReference/d' -e 's|Workspaces" Version="5.6.0"|Workspaces" Version="4.14.0"|' Humanizer/Directory.Packages.props

one_framework net10.0 Spectre/src/Spectre.Console/Spectre.Console.csproj Spectre/src/Spectre.Console.Ansi/Spectre.Console.Ansi.csproj
sed -i '/Wcwidth.Sources/d' Spectre/src/Spectre.Console/Spectre.Console.csproj Spectre/src/Spectre.Console.Ansi/Spectre.Console.Ansi.csproj
sed -i "s|'\$(UseBuildTimeTools)' != 'false'|false|" Spectre/src/Directory.Build.props
sed -i '/IsExternalInit/d' Spectre/src/Spectre.Console.SourceGenerator/Spectre.Console.SourceGenerator.csproj
echo 'namespace System.Runtime.CompilerServices { internal static class IsExternalInit; }' > Spectre/src/Spectre.Console.SourceGenerator/IsExternalInit.cs
sed -i -e 's|CodeAnalysis.CSharp" Version="5.3.0"|CodeAnalysis.CSharp" Version="4.14.0"|' \
  -e 's|CodeAnalysis.Analyzers" Version="5.3.0"|CodeAnalysis.Analyzers" Version="3.11.0"|' Spectre/src/Directory.Packages.props
for folder in Spectre.Console Spectre.Console.Ansi; do
  cat > Spectre/src/$folder/Wcwidth.cs <<'END'
namespace Wcwidth;

internal static class UnicodeCalculator
{
    public static int GetWidth(char c) => c < ' ' ? -1 : 1;

    public static int GetWidth(System.Text.Rune rune) => rune.Value < ' ' ? -1 : 1;

    public static int GetWidth(string text) => System.Linq.Enumerable.Sum(text.EnumerateRunes(), GetWidth);
}
END
done
solution Spectre/src/Spectre.slnx Spectre.Console.Ansi/Spectre.Console.Ansi.csproj Spectre.Console/Spectre.Console.csproj

# A check reads projects as a debug build would; the generators must be there for that.
dotnet build Humanizer/src/Humanizer.SourceGenerators
dotnet build Spectre/src/Spectre.Console.SourceGenerator
for code in edulinq/Edulinq.csproj MoreLINQ/MoreLinq/MoreLinq.csproj exercism/Exercism.csproj TheAlgorithms/TheAlgorithms.slnx \
  Humanizer/src/Humanizer/Humanizer.csproj Spectre/src/Spectre.slnx; do
  dotnet build -c Release "$code"
done
