using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace AmplifyAdmin.Runtime.Emitted;

/// <summary>The converters of values without an emitted type; those called optional take JSON null as well.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "They are named after what they carry.")]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SharedConverters
{
    /// <summary>Lists of texts.</summary>
    public static ApiJsonConverter<IReadOnlyList<string>> Texts { get; } =
        new SharedConverter<IReadOnlyList<string>>(JsonLists.ReadTexts, JsonLists.WriteTexts);

    /// <summary>Lists of texts, or null.</summary>
    public static ApiJsonConverter<IReadOnlyList<string>?> OptionalTexts { get; } = OrNull(Texts);

    /// <summary>Values of the type <see cref="string"/>.</summary>
    public static ApiJsonConverter<string> String { get; } =
        new SharedConverter<string>(
            JsonReaderExtensions.ReadString,
            static (ref JsonWriter output, string value) => output.WriteString(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<string?> OptionalString { get; } = OrNull(String);

    /// <summary>Values of the type <see cref="bool"/>.</summary>
    public static ApiJsonConverter<bool> Boolean { get; } =
        new SharedConverter<bool>(
            JsonReaderExtensions.ReadBoolean,
            static (ref JsonWriter output, bool value) => output.WriteBoolean(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<bool?> OptionalBoolean { get; } = OrNullValue(Boolean);

    /// <summary>Values of the type <see cref="int"/>.</summary>
    public static ApiJsonConverter<int> Int32 { get; } =
        new SharedConverter<int>(
            JsonScalars.ReadInt32,
            static (ref JsonWriter output, int value) => output.WriteInt32(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<int?> OptionalInt32 { get; } = OrNullValue(Int32);

    /// <summary>Values of the type <see cref="long"/>.</summary>
    public static ApiJsonConverter<long> Int64 { get; } =
        new SharedConverter<long>(
            JsonScalars.ReadInt64,
            static (ref JsonWriter output, long value) => output.WriteInt64(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<long?> OptionalInt64 { get; } = OrNullValue(Int64);

    /// <summary>Values of the type <see cref="float"/>.</summary>
    public static ApiJsonConverter<float> Single { get; } =
        new SharedConverter<float>(
            JsonScalars.ReadSingle,
            static (ref JsonWriter output, float value) => output.WriteSingle(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<float?> OptionalSingle { get; } = OrNullValue(Single);

    /// <summary>Values of the type <see cref="double"/>.</summary>
    public static ApiJsonConverter<double> Double { get; } =
        new SharedConverter<double>(
            JsonScalars.ReadDouble,
            static (ref JsonWriter output, double value) => output.WriteDouble(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<double?> OptionalDouble { get; } = OrNullValue(Double);

    /// <summary>Values of the type <see cref="decimal"/>.</summary>
    public static ApiJsonConverter<decimal> Decimal { get; } =
        new SharedConverter<decimal>(
            JsonScalars.ReadDecimal,
            static (ref JsonWriter output, decimal value) => output.WriteDecimal(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<decimal?> OptionalDecimal { get; } = OrNullValue(Decimal);

    /// <summary>Values of the type <see cref="DateTimeOffset"/>.</summary>
    public static ApiJsonConverter<DateTimeOffset> DateTime { get; } =
        new SharedConverter<DateTimeOffset>(
            JsonScalars.ReadDateTime,
            static (ref JsonWriter output, DateTimeOffset value) => output.WriteDateTime(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<DateTimeOffset?> OptionalDateTime { get; } = OrNullValue(DateTime);

    /// <summary>Values of the type <see cref="DateOnly"/>.</summary>
    public static ApiJsonConverter<DateOnly> Date { get; } =
        new SharedConverter<DateOnly>(
            JsonScalars.ReadDate,
            static (ref JsonWriter output, DateOnly value) => output.WriteDate(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<DateOnly?> OptionalDate { get; } = OrNullValue(Date);

    /// <summary>Values of the type <see cref="TimeOnly"/>.</summary>
    public static ApiJsonConverter<TimeOnly> Time { get; } =
        new SharedConverter<TimeOnly>(
            JsonScalars.ReadTime,
            static (ref JsonWriter output, TimeOnly value) => output.WriteTime(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<TimeOnly?> OptionalTime { get; } = OrNullValue(Time);

    /// <summary>Values of the type <see cref="System.TimeSpan"/>.</summary>
    public static ApiJsonConverter<System.TimeSpan> Duration { get; } =
        new SharedConverter<System.TimeSpan>(
            JsonScalars.ReadDuration,
            static (ref JsonWriter output, System.TimeSpan value) => output.WriteDuration(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<System.TimeSpan?> OptionalDuration { get; } = OrNullValue(Duration);

    /// <summary>Values of the type <see cref="Guid"/>.</summary>
    public static ApiJsonConverter<Guid> Uuid { get; } =
        new SharedConverter<Guid>(
            JsonScalars.ReadUuid,
            static (ref JsonWriter output, Guid value) => output.WriteUuid(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<Guid?> OptionalUuid { get; } = OrNullValue(Uuid);

    /// <summary>Values of the type <see cref="Uri"/>.</summary>
    public static ApiJsonConverter<Uri> Uri { get; } =
        new SharedConverter<Uri>(
            JsonScalars.ReadUri,
            static (ref JsonWriter output, Uri value) => output.WriteUri(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<Uri?> OptionalUri { get; } = OrNull(Uri);

    /// <summary>Values of the type <see cref="byte"/> in base64.</summary>
    public static ApiJsonConverter<byte[]> Bytes { get; } =
        new SharedConverter<byte[]>(
            JsonScalars.ReadBytes,
            static (ref JsonWriter output, byte[] value) => output.WriteBytes(value)
        );

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<byte[]?> OptionalBytes { get; } = OrNull(Bytes);

    /// <summary>Values of the type <see cref="FilePart"/>.</summary>
    public static ApiJsonConverter<FilePart> File { get; } =
        new SharedConverter<FilePart>(JsonFormats.ReadFile, JsonFormats.WriteFile);

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<FilePart?> OptionalFile { get; } = OrNull(File);

    /// <summary>Values of the type <see cref="byte"/> in base64url.</summary>
    public static ApiJsonConverter<byte[]> Base64Url { get; } =
        new SharedConverter<byte[]>(JsonFormats.ReadBase64Url, JsonFormats.WriteBase64Url);

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<byte[]?> OptionalBase64Url { get; } = OrNull(Base64Url);

    /// <summary>Values of the type <see cref="System.TimeSpan"/> in .NET's notation.</summary>
    public static ApiJsonConverter<System.TimeSpan> TimeSpan { get; } =
        new SharedConverter<System.TimeSpan>(JsonFormats.ReadTimeSpan, JsonFormats.WriteTimeSpan);

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<System.TimeSpan?> OptionalTimeSpan { get; } = OrNullValue(TimeSpan);

    /// <summary>Values of the type <see cref="DateTimeOffset"/> as HTTP headers write them.</summary>
    public static ApiJsonConverter<DateTimeOffset> HttpDate { get; } =
        new SharedConverter<DateTimeOffset>(JsonFormats.ReadHttpDate, JsonFormats.WriteHttpDate);

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<DateTimeOffset?> OptionalHttpDate { get; } = OrNullValue(HttpDate);

    /// <summary>Values of the type <see cref="DateTimeOffset"/> in seconds since 1970.</summary>
    public static ApiJsonConverter<DateTimeOffset> UnixTime { get; } =
        new SharedConverter<DateTimeOffset>(JsonFormats.ReadUnixTime, JsonFormats.WriteUnixTime);

    /// <summary>The same, or null.</summary>
    public static ApiJsonConverter<DateTimeOffset?> OptionalUnixTime { get; } = OrNullValue(UnixTime);

    /// <summary>A converter that takes null as well.</summary>
    /// <param name="converter">The converter of what is not null.</param>
    public static ApiJsonConverter<T?> OrNull<T>(ApiJsonConverter<T> converter)
        where T : class => new OptionalConverter<T>(converter);

    /// <summary>A converter that takes null as well.</summary>
    /// <param name="converter">The converter of what is not null.</param>
    public static ApiJsonConverter<T?> OrNullValue<T>(ApiJsonConverter<T> converter)
        where T : struct => new OptionalValueConverter<T>(converter);
}
